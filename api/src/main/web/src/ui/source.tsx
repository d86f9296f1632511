import type { ArticleRef } from '../api/types';
import { date, pageLabel } from '../i18n';

/** Where an article stands in print: paper, date, page. */
export function Source({ article }: { article: ArticleRef }) {
  const parts = [article.publication, date(article.date), pageLabel(article.page)].filter(Boolean);
  return (
    <span class="source">
      {parts.map((part, i) => (
        <span key={i}>{part}</span>
      ))}
    </span>
  );
}
