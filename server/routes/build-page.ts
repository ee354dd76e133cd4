import type { Router } from 'express';
import { renderBuildPage } from '../../web/pages/index.ts';
import type { ArchiveSummary, Assets, BuildPage } from '../../web/pages/page-data.ts';
import { composeQuery } from '../../web/text/compose-query.ts';
import { replyPage } from '../reply.ts';
import { filledParameters, type RawParameters, rawParameters } from '../schemas/read-parameters.ts';
import { resource } from './resource.ts';

/** GET /build: the form with blanks; sent in, it leads to the search it makes. */
export function buildPageRoute(summary: () => ArchiveSummary, assets: Assets): Router {
  return resource('/build', (request, response) => {
    const raw = filledParameters(rawParameters(request.originalUrl));
    const page = buildPage(raw, summary());
    if (raw.has('go') && !page.isBlank) {
      response.redirect(303, `/search?${searchParameters(page)}`);
      return;
    }
    replyPage(request, response, renderBuildPage(page, assets));
  });
}

function buildPage(raw: RawParameters, archive: ArchiveSummary): BuildPage {
  const typed = (name: string) => (raw.get(name) ?? '').slice(0, LONGEST_FIELD);
  const page = {
    parts: {
      all: typed('all'),
      phrase: typed('phrase'),
      any: typed('any'),
      none: typed('none'),
      title: typed('title'),
      near: typed('near'),
      nearTo: typed('nearTo'),
      within: typed('within') || '10',
    },
    from: typed('from'),
    to: typed('to'),
    source: raw.getAll('source'),
    sources: archive.sources.flatMap(({ name }) => name ?? []),
  };
  return { ...page, isBlank: raw.has('go') && searchParameters(page).get('q') === null };
}

/** Limits alone ask for everything within them. */
function searchParameters({ parts, from, to, source }: Omit<BuildPage, 'isBlank'>): URLSearchParams {
  const isLimited = from !== '' || to !== '' || source.length > 0;
  const q = composeQuery(parts) || (isLimited ? '*:*' : '');
  return new URLSearchParams([
    ...(q === '' ? [] : [['q', q]]),
    ...(from === '' ? [] : [['from', from]]),
    ...(to === '' ? [] : [['to', to]]),
    ...source.map((name) => ['source', name]),
  ]);
}

/** In UTF-16 units: more is no longer filling in a form. */
const LONGEST_FIELD = 500;
