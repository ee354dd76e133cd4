/**
 * How rare a term is, in nats: ln(1 + (N − n + ½) / (n + ½)), never negative.
 * Source: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the 1 + of
 * Lucene's BM25Similarity, which keeps a term found in most articles above zero.
 *
 * @param total N, articles in the archive; at least `withTerm`
 * @param withTerm n, articles in which the term occurs
 */
export const inverseDocumentFrequency = (total: number, withTerm: number): number =>
  Math.log1p((total - withTerm + 0.5) / (withTerm + 0.5));

/**
 * How much the first occurrences of a term in an article say, from 0 to below 1: the fifth adds less than the first,
 * and a long article needs more of them.
 * Source: BM25F (Zaragoza et al., TREC-13, 2004): frequencies are weighed by field before they saturate.
 *
 * @param frequency occurrences in the article, each weighed by its field; 0 or more
 * @param norm of the article, from `lengthNorm`
 */
export const saturation = (frequency: number, norm: number): number => frequency / (frequency + norm);

/**
 * How many occurrences say half of what can be said, in an article of this length.
 *
 * @param length words in the article
 * @param averageLength words in the average article; above 0
 */
export const lengthNorm = (length: number, averageLength: number): number =>
  K1 * (1 - B + (B * length) / averageLength);

/** How soon repetition stops adding. Lucene's default; tuning it on a few hundred queries fits their noise. */
const K1 = 1.2;
/** How far length counts, 0 not at all to 1 fully. Lucene's default. */
const B = 0.75;
