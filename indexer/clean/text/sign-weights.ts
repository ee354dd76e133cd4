/**
 * What each sign of a line weighs in the two readings of a copied page, first and second: above 0 it speaks for the
 * article, below 0 against it, 0 where a reading does not look at it.
 *
 * Fitted by logistic regression (a ridge of 1; a line counts by the square root of its words) to the lines of copied
 * pages of some hundreds of sites. A weight says little by itself: a paragraph shows `sentence`, `prose` and a length.
 */
const SIGN_WEIGHTS = {
  any: [-2.64, 2.83], // every line: what speaks for it before anything is known
  under15: [-1.25, -1.36], // shorter than 15 letters
  under30: [-0.76, -0.57], // 15 to 29 letters
  under110: [-0.76, -0.79], // 60 to 109 letters
  over200: [0.78, 0.56], // 200 to 399 letters
  over400: [1.56, 1.03], // 400 letters and more
  sentence: [0.93, 0.75], // ends as a sentence does
  prose: [0.61, 0.9], // a sentence of 60 letters and more
  colon: [1.29, 0.94], // ends with a colon
  trailsOff: [-2.52, -1.15], // ends with three dots
  listItem: [0.41, 0.31], // opens with a list's bullet
  listSentence: [-1.51, -1.43], // such a line that is a sentence
  alone: [0.9, 0.67], // blank lines above and below
  lowerCase: [0.95, 1.38], // the share of its words in lower case
  commas: [0.99, 0.76], // commas, three and more counting in full
  separators: [-1.89, -1.85], // bars, bullets and arrows between words
  digits: [1.79, 0.6], // the share of its signs that are digits
  furniture: [-2.97, -2.57], // falls under a line rule
  credit: [-1.42, -0.04], // a date line, a byline, “5 hours ago”
  clock: [-1.53, -1.79], // has an hour or a running time in it
  opensQuotation: [1.12, 0.95], // opens with a quotation mark
  pictureCredit: [-1.74, -1.87], // names an agency or says Photo
  caption: [-2.42, -2.68], // looks like a caption
  nameAtEnd: [-0.84, -1.26], // a name after its last stop, as below a picture
  opensLowerCase: [-0.53, -0.63], // opens with a small letter
  twice: [-0.75, -0.07], // stands on the page twice
  often: [1.34, 1.63], // stands on the page three times and more
  proseAgain: [-1.53, -2.18], // prose that stands on the page again
  invitation: [-1.89, -1.04], // speaks of subscribing, cookies, comments
  appeal: [-1.69, -1.63], // asks something of its reader: to subscribe, to follow, to buy
  filler: [-1.24, -1.55], // no words, or a label the page repeats
  proseAbove: [0.48, 0], // the line above is prose
  proseBelow: [0.68, 0], // the line below is prose
  proseFurtherUp: [0.37, 0], // the share of prose 2 to 4 lines up
  proseFurtherDown: [0.42, 0], // the share of prose 2 to 4 lines down
  proseFarUp: [0.29, 0], // the share of prose 5 to 12 lines up
  proseFarDown: [1.45, 0], // the share of prose 5 to 12 lines down
  labelsAbove: [-0.83, -0.28], // the share of short lines without a stop among the 3 above
  labelsBelow: [-0.84, -0.37], // the share of them among the 3 below
  listAbove: [-0.49, -0.29], // the line above is a list item
  listBelow: [-0.3, -0.18], // the line below is a list item
  furnitureAbove: [-0.99, 0], // the line above falls under a line rule
  furnitureBelow: [-0.41, 0], // the line below falls under a line rule
  furnitureFurtherUp: [-1.4, 0], // the share of such lines 2 to 5 up
  creditAbove: [-0.38, 0], // a date or byline among the 2 above
  creditBelow: [-1.36, -0.4], // a date or byline among the 2 below
  likelyAbove: [0, 0.39], // how likely the line above is the article’s
  likelyBelow: [0, 0.95], // how likely the line below is
  likelyNeither: [0, -0.16], // how unlikely both are
  likelyFurtherUp: [0, -0.26], // how likely the lines 2 to 4 up are
  likelyFurtherDown: [0, -0.43], // how likely the lines 2 to 4 down are
  likelyFarUp: [0, 0.58], // how likely the lines 5 to 12 up are
  likelyFarDown: [0, 0.14], // how likely the lines 5 to 12 down are
  before: [0, -1.67], // the share of likely text above
  after: [0, -1.79], // the share of likely text below
  amid: [0, 1.07], // how near the middle of the likely text
  first: [0, -0.75], // nothing likely above
  last: [0, -0.3], // nothing likely below
  aboveStretch: [0, -0.87], // lines above the likeliest stretch, ten counting in full
  belowStretch: [0, -2.12], // lines below it, ten counting in full
  stretchStart: [0, 0.58], // at the head of the likeliest stretch
  oneStretch: [0, -3.93], // the share of likely text that is in the stretch
  sameTopic: [0, 1.97], // the share of its long words that the likely article has
  proseOnTopic: [0, -0.36], // the same for prose only
  topicsApart: [0, -0.55], // hardly a word of its topics in the likely article
  otherTopic: [0, -1.3], // the share that only the rest of the page has
  noTopic: [0, 1], // no long word at all
  belowEnd: [0, -2.3], // below tags, a notice of rights or an invitation to reply
  belowSecondCredit: [0, -1.48], // below a date or byline that comes after article text
  belowManyCredits: [0, -1.59], // below three and more of them
  belowListHeading: [0, -1.11], // within a dozen lines of “Related stories”
  shortlyBelowCredit: [0, 0.53], // within ten lines of a date or byline
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
