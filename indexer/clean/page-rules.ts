/** A rule that needs more than one line or element to see. */
export interface PageRule {
  readonly name: string;
  readonly what: string;
  readonly specimen: string;
}

/** The stages of both rooms, html and text, take their rules' names from here. */
export const PAGE_RULES = {
  outside: {
    name: 'outside-article',
    what: 'Text outside the element that holds the article',
    specimen: 'Weather: cloudy, 11°C',
  },
  pageTop: {
    name: 'page-top',
    what: 'Lines above the article in a page that was copied whole',
    specimen: 'Home News Sport Weather',
  },
  pageMiddle: {
    name: 'page-middle',
    what: 'A line between the paragraphs, in a page that was copied whole, that reads like the page around them',
    specimen: 'Most read this morning: the ferry, the dock, the bridge',
  },
  pageBottom: {
    name: 'page-bottom',
    what: 'Lines below the article in a page that was copied whole',
    specimen: 'About us Contact Privacy',
  },
  links: {
    name: 'link-list',
    what: 'A line that is mostly links',
    specimen: '<li><a href="/x">Council votes again</a></li>',
  },
  repeatedHeadline: {
    name: 'repeated-headline',
    what: 'The headline, said again',
    specimen: 'Council Votes to Close the Old Dock',
  },
  repeatedByline: { name: 'repeated-byline', what: 'The byline, said again', specimen: 'By Ada Lorne' },
  repeatedDate: {
    name: 'repeated-date',
    what: 'The date of publication or of an update, said again',
    specimen: 'Updated 4 May 1971',
  },
  repeatedText: {
    name: 'repeated-text',
    what: 'A paragraph that stands in the article already',
    specimen: '(a pull quote taken from the text)',
  },
  emptySection: {
    name: 'empty-section',
    what: 'A heading with nothing left below it',
    specimen: '<h3>More from the harbour</h3>',
  },
  beforeStart: { name: 'before-the-start', what: 'A label above the first sentence', specimen: 'Local news' },
  afterEnd: { name: 'after-the-end', what: 'A label below the last sentence', specimen: 'Kelmouth Courier Online' },
} as const satisfies Record<string, PageRule>;
