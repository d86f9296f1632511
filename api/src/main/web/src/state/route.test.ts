import { describe, expect, it } from 'vitest';
import { articleHref, entityHref, graphHref, parseRoute } from './route';

const route = (path: string) => parseRoute(new URL(path, 'http://localhost'));

describe('an address', () => {
  it('names its screen', () => {
    expect(route('/').screen).toBe('home');
    expect(route('/search?q=x').screen).toBe('search');
    expect(route('/graph').screen).toBe('graph');
    expect(route('/nothing').screen).toBe('lost');
    expect(route('/article/').screen).toBe('lost');
  });

  it('keeps an id with any characters in it', () => {
    const id = '洛阳日报/2024 & 03?#';
    expect(route(articleHref(id, { q: '洛阳' }))).toMatchObject({ screen: 'article', id });
    expect(route(entityHref('P-0123456789abcdef'))).toMatchObject({ screen: 'entity', id: 'P-0123456789abcdef' });
  });

  it('carries the entities of a graph', () => {
    const found = route(graphHref(['P-1', 'O-2']));
    expect(found.screen === 'graph' && found.params.get('n')).toBe('P-1,O-2');
  });

  it('survives a broken escape', () => {
    expect(route('/article/%E4%B')).toMatchObject({ screen: 'article', id: '%E4%B' });
  });
});
