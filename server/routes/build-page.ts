import type { Router } from 'express';
import { parseIsoDate, readingOf } from '../../search/index.ts';
import { renderBuildPage } from '../../web/pages/index.ts';
import type { ArchiveSummary, Assets, BuildPage } from '../../web/pages/page-data.ts';
import { composeQuery } from '../../web/text/compose-query.ts';
import { attempt } from '../attempt.ts';
import { replyPage } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import { filledParameters, type RawParameters, rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { queryRequest } from '../schemas/requests.ts';
import { resource } from './resource.ts';

/** GET /build: the form with blanks; sent in, it leads to the search it makes, or says what is to be mended in it. */
export function buildPageRoute(summary: () => Promise<ArchiveSummary>, assets: Assets): Router {
  return resource('/build', async (request, response) => {
    const raw = filledParameters(rawParameters(request.originalUrl));
    const page = buildPage(raw, await summary());
    const isSent = raw.has('go');
    const trouble = isSent ? await troubleWith(page) : null;
    if (isSent && trouble === null) {
      response.redirect(303, `/search?${searchParameters(page)}`);
      return;
    }
    replyPage(request, response, renderBuildPage({ ...page, trouble }, assets));
  });
}

function buildPage(raw: RawParameters, archive: ArchiveSummary): BuildPage {
  const typed = (name: string) => (raw.get(name) ?? '').trim();
  const parts = {
    all: typed('all'),
    phrase: typed('phrase'),
    any: typed('any'),
    none: typed('none'),
    title: typed('title'),
    near: typed('near'),
    nearTo: typed('nearTo'),
    within: typed('within') || '10',
  };
  return {
    parts,
    from: typed('from'),
    to: typed('to'),
    source: raw.getAll('source'),
    sources: archive.sources.flatMap(({ name }) => name ?? []),
    composed: composeQuery(parts),
    trouble: null,
  };
}

/** What keeps the form from being a search: nothing filled in, more than is read, or a date that is none. */
async function troubleWith(page: BuildPage): Promise<string | null> {
  const search = searchParameters(page);
  if (!search.has('q')) return NOTHING_FILLED_IN;
  const [unreadable] = readingOf(search.get('q') ?? '', {}, null).errors;
  if (unreadable !== undefined) return [unreadable.message, unreadable.hint].join(' ').trim();
  const misread = [page.from, page.to].find((date) => date !== '' && parseIsoDate(date) === undefined);
  if (misread !== undefined) return `“${misread}” is no date here: write a year, a month or a day, as shown below.`;
  const { problem } = await attempt(async () => askOf(readParameters(search, queryRequest)));
  if (problem === null) return null;
  return problem.parameter === 'from' ? `${page.from} is later than ${page.to}: exchange the dates.` : problem.detail;
}

/** Limits alone ask for everything within them. */
function searchParameters({ composed, from, to, source }: BuildPage): URLSearchParams {
  const isLimited = from !== '' || to !== '' || source.length > 0;
  const q = composed || (isLimited ? '*:*' : '');
  return new URLSearchParams([
    ...(q === '' ? [] : [['q', q]]),
    ...(from === '' ? [] : [['from', from]]),
    ...(to === '' ? [] : [['to', to]]),
    ...source.map((name) => ['source', name]),
  ]);
}

const NOTHING_FILLED_IN = 'Nothing is filled in yet: write a word in at least one of the fields.';
