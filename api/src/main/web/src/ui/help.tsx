import { words } from '../i18n';
import { shortcuts } from '../state/settings';
import { Dialog } from './dialog';

type Rows = readonly (readonly [string, string])[];

export function Syntax() {
  return <Table rows={words.value.search.syntaxRows} code />;
}

function Table({ rows, code }: { rows: Rows; code?: boolean }) {
  return (
    <dl class="keys">
      {rows.map(([key, meaning]) => (
        <div key={key}>
          <dt lang={code ? 'zh-CN' : undefined}>{code ? <code>{key}</code> : <kbd>{key}</kbd>}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

export function HelpDialog({ open, close }: { open: boolean; close: () => void }) {
  const t = words.value;
  return (
    <Dialog title={t.help.title} open={open} close={close}>
      <h3>{t.search.syntax}</h3>
      <Syntax />
      <h3>{t.help.shortcuts}</h3>
      <label class="check">
        <input type="checkbox" checked={shortcuts.value} onChange={(event) => (shortcuts.value = event.currentTarget.checked)} />
        {t.help.enabled}
      </label>
      <Table rows={t.help.rows} />
      <h3>{t.graph.title}</h3>
      <Table rows={t.help.graphRows} />
      <p>
        <a href="/docs">{t.help.api}</a>
      </p>
    </Dialog>
  );
}
