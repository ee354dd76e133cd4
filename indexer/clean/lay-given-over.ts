import type { CleanArticle } from '../clean-article.ts';
import type { GivenMetadata } from '../raw-document.ts';
import { placeOf } from './fields/read-dateline.ts';
import { plainText } from './plain-text.ts';

/**
 * What the source knows wins over what cleaning found, a null included ("there is none"). An article without any
 * headline is called by the opening words of its first paragraph, so that a list of results has something to show.
 */
export function layGivenOver(found: CleanArticle, given: GivenMetadata): CleanArticle {
  const headline = plainText(given.headline ?? '') || found.headline || openingWords(found);
  return {
    ...found,
    headline,
    byline: given.byline ?? found.byline,
    date: given.date === undefined ? found.date : given.date,
    place: given.place === undefined ? (found.place ?? placeOf(found.paragraphs)) : given.place,
    source: given.source === undefined ? found.source : given.source,
    section: given.section === undefined ? found.section : given.section,
    language: given.language === undefined ? found.language : given.language,
    sourceUrl: given.sourceUrl === undefined ? found.sourceUrl : given.sourceUrl,
  };
}

function openingWords({ paragraphs }: CleanArticle): string {
  const text = (paragraphs.find(({ kind }) => kind === 'body') ?? paragraphs[0])?.text ?? '';
  const words = text.split(' ');
  return words.length <= OPENING_WORDS ? text : `${words.slice(0, OPENING_WORDS).join(' ')} …`;
}

const OPENING_WORDS = 12;
