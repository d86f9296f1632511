import { describe, expect, it } from 'vitest';
import { emptySearch, intervalFor, readSearch, searchHref, searchParams, withFilter, withoutFilters } from './query';

const search = (href: string) => readSearch(new URL(href, 'http://localhost').searchParams);

describe('the address of a search', () => {
  it('leaves out what is as usual', () => {
    expect(searchHref(emptySearch())).toBe('/search');
    expect(searchHref(emptySearch('洛阳'))).toBe(`/search?q=${encodeURIComponent('洛阳')}`);
  });

  it('gives the same search back', () => {
    const state = {
      ...withFilter(withFilter(emptySearch('"中国一拖" -牡丹'), 'entity', 'O-0123456789abcdef', 'include'), 'author', '郭学锋', 'exclude'),
      from: '2024-02',
      to: '2024-03-05',
      lenient: true,
      relatedTo: 'P-0123456789abcdef',
      hops: 2,
      relations: ['BUILDS', 'OWNS'],
      sort: 'newest' as const,
      cursor: 'abc',
      page: 3,
    };
    expect(search(searchHref(state))).toEqual(state);
  });

  it('does not believe what cannot be', () => {
    const state = search('/search?hops=99&sort=upwards&p=7');
    expect([state.hops, state.sort, state.page]).toEqual([3, 'relevance', 1]);
  });
});

describe('a filter', () => {
  it('is wanted or excluded, not both', () => {
    const wanted = withFilter(emptySearch(), 'author', '郭学锋', 'include');
    const excluded = withFilter(wanted, 'author', '郭学锋', 'exclude');
    expect(excluded.filters.author).toEqual(['-郭学锋']);
    expect(withFilter(excluded, 'author', '郭学锋', 'drop').filters.author).toEqual([]);
  });

  it('goes back to the first page', () => {
    const third = { ...emptySearch('洛阳'), cursor: 'abc', page: 3 };
    expect(withFilter(third, 'page', '03', 'include')).toMatchObject({ cursor: '', page: 1 });
  });

  it('can be dropped with all others while query and order stay', () => {
    const state = { ...withFilter(emptySearch('洛阳'), 'page', '03', 'include'), from: '2024', sort: 'oldest' as const };
    expect(withoutFilters(state)).toEqual({ ...emptySearch('洛阳'), sort: 'oldest' });
  });
});

describe('what the service is asked', () => {
  it('names steps and relations only with an entity to be related to', () => {
    const state = { ...emptySearch('项目'), hops: 2, relations: ['BUILDS'] };
    expect(searchParams(state)).toMatchObject({ hops: undefined, relation: undefined });
    expect(searchParams({ ...state, relatedTo: 'P-0123456789abcdef' })).toMatchObject({ hops: 2, relation: ['BUILDS'] });
  });
});

describe('the width of a histogram', () => {
  it('narrows with the stretch of time shown', () => {
    expect(intervalFor('2024-02-01', '2024-02-29')).toBe('day');
    expect(intervalFor('2023', '2024')).toBe('month');
    expect(intervalFor('1949', '1998')).toBe('year');
    expect(intervalFor(undefined, undefined)).toBe('year');
  });
});
