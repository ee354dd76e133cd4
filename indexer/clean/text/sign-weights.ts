/**
 * What each sign of a line weighs in the two readings of a copied page, first and second: above 0 it speaks for the
 * article, below 0 against it, 0 where a reading does not look at it.
 *
 * Fitted by logistic regression (a ridge of 1; a line counts by the square root of its words) to the lines of copied
 * pages of some hundreds of sites. A weight says little by itself: a paragraph shows `sentence`, `prose` and a length.
 */
const SIGN_WEIGHTS = {
  any: [-2.66, 2.7], // every line: what speaks for it before anything is known
  under15: [-1.15, -1.17], // shorter than 15 letters
  under30: [-0.65, -0.41], // 15 to 29 letters
  under110: [-0.72, -0.79], // 60 to 109 letters
  over200: [0.73, 0.56], // 200 to 399 letters
  over400: [1.42, 1.05], // 400 letters and more
  sentence: [1.01, 0.87], // ends as a sentence does
  prose: [0.58, 0.79], // a sentence of 60 letters and more
  colon: [1.19, 0.91], // ends with a colon
  trailsOff: [-2.5, -1.16], // ends with three dots
  listItem: [0.47, 0.39], // opens with a list's bullet
  listSentence: [-1.44, -1.51], // such a line that is a sentence
  alone: [1.07, 0.65], // blank lines above and below
  lowerCase: [0.87, 1.29], // the share of its words in lower case
  commas: [1.04, 0.67], // commas, three and more counting in full
  separators: [-1.76, -1.9], // bars, bullets and arrows between words
  digits: [1.78, 0.61], // the share of its signs that are digits
  furniture: [-2.73, -2.32], // falls under a line rule
  credit: [-1.49, -0.12], // a date line, a byline, “5 hours ago”
  clock: [-1.56, -1.75], // has an hour or a running time in it
  opensQuotation: [1.16, 1.02], // opens with a quotation mark
  pictureCredit: [-1.99, -2.15], // names an agency or says Photo
  caption: [-1.17, -1.49], // looks like a caption
  opensLowerCase: [-1.38, -0.58], // opens with a small letter
  twice: [-0.7, 0], // stands on the page twice
  often: [1.37, 1.56], // stands on the page three times and more
  proseAgain: [-1.5, -2.28], // prose that stands on the page again
  invitation: [-2.82, -1.22], // speaks of subscribing, cookies, comments
  filler: [-1.28, -1.62], // no words, or a label the page repeats
  proseAbove: [0.43, 0], // the line above is prose
  proseBelow: [0.62, 0], // the line below is prose
  proseFurtherUp: [0.32, 0], // the share of prose 2 to 4 lines up
  proseFurtherDown: [0.38, 0], // the share of prose 2 to 4 lines down
  proseFarUp: [0.1, 0], // the share of prose 5 to 12 lines up
  proseFarDown: [1.26, 0], // the share of prose 5 to 12 lines down
  labelsAbove: [-0.83, -0.29], // the share of short lines without a stop among the 3 above
  labelsBelow: [-0.79, -0.33], // the share of them among the 3 below
  listAbove: [-0.47, -0.26], // the line above is a list item
  listBelow: [-0.36, -0.29], // the line below is a list item
  furnitureAbove: [-0.89, 0], // the line above falls under a line rule
  furnitureBelow: [-0.4, 0], // the line below falls under a line rule
  furnitureFurtherUp: [-1.33, 0], // the share of such lines 2 to 5 up
  creditAbove: [-0.54, 0], // a date or byline among the 2 above
  creditBelow: [-1.76, -0.72], // a date or byline among the 2 below
  likelyAbove: [0, 0.37], // how likely the line above is the article’s
  likelyBelow: [0, 0.88], // how likely the line below is
  likelyNeither: [0, -0.2], // how unlikely both are
  likelyFurtherUp: [0, -0.21], // how likely the lines 2 to 4 up are
  likelyFurtherDown: [0, -0.31], // how likely the lines 2 to 4 down are
  likelyFarUp: [0, 0.58], // how likely the lines 5 to 12 up are
  likelyFarDown: [0, 0.36], // how likely the lines 5 to 12 down are
  before: [0, -1.66], // the share of likely text above
  after: [0, -1.91], // the share of likely text below
  amid: [0, 1.02], // how near the middle of the likely text
  first: [0, -0.71], // nothing likely above
  last: [0, -0.32], // nothing likely below
  aboveStretch: [0, -0.63], // lines above the likeliest stretch, ten counting in full
  belowStretch: [0, -2.07], // lines below it, ten counting in full
  stretchStart: [0, 0.57], // at the head of the likeliest stretch
  oneStretch: [0, -4.28], // the share of likely text that is in the stretch
  sameTopic: [0, 2.2], // the share of its long words that the likely article has
  otherTopic: [0, -1.15], // the share that only the rest of the page has
  noTopic: [0, 1.22], // no long word at all
  belowEnd: [0, -2.08], // below tags, a notice of rights or an invitation to reply
  belowSecondCredit: [0, -1.47], // below a date or byline that comes after article text
  belowManyCredits: [0, -1.62], // below three and more of them
  belowListHeading: [0, -0.92], // within a dozen lines of “Related stories”
  shortlyBelowCredit: [0, 0.46], // within ten lines of a date or byline
} as const satisfies Record<string, readonly [number, number]>;

/** Something that shows in a line or around it. */
export type Sign = keyof typeof SIGN_WEIGHTS;

/** One reading's weights, by sign. */
export type Reading = Readonly<Record<Sign, number>>;

/** What a line is and what stands next to it. */
export const FIRST_READING: Reading = column(0);

/** The same, in the light of the first reading. */
export const SECOND_READING: Reading = column(1);

function column(at: 0 | 1): Reading {
  const weights = Object.entries(SIGN_WEIGHTS).map(([sign, each]) => [sign, each[at]]);
  return Object.fromEntries(weights) as Reading;
}
