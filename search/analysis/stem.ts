import snowball, { type Stemmer } from 'snowball-stemmers';
import { withLostAccents } from './lost-accents.ts';

/**
 * What a word shares with its other forms, by the Snowball rules of its language: `sanctions` → `sanction`. Accents its
 * ending lost are given back first (`withLostAccents`). Words with a digit, very long ones, and words of a language
 * without rules are their own stem.
 *
 * @param form a folded word, as in `Token.form`
 * @param language a BCP 47 tag; only its primary part counts (`en`, `pt-BR`)
 */
export function stem(form: string, language: string): string {
  if (form.length > LONGEST_STEMMED || HAS_DIGIT.test(form)) return form;
  const stemmer = stemmerFor(language);
  return stemmer === undefined ? form : stemmer.stem(form);
}

/**
 * Remembers the stems of the words it saw last. Two generations: when the young one is full it becomes the old one and
 * what the old one held is forgotten, so frequent words stay and memory is bounded.
 */
class RememberingStemmer {
  readonly #algorithm: string;
  readonly #stemmer: Stemmer;
  #young = new Map<string, string>();
  #old = new Map<string, string>();

  constructor(algorithm: string) {
    this.#algorithm = algorithm;
    this.#stemmer = snowball.newStemmer(algorithm);
  }

  stem(form: string): string {
    const known = this.#young.get(form);
    if (known !== undefined) return known;
    const found = this.#old.get(form) ?? this.#stemmer.stem(withLostAccents(form, this.#algorithm));
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(form, found);
    return found;
  }
}

function stemmerFor(language: string): RememberingStemmer | undefined {
  const known = stemmers.get(language);
  if (known !== undefined) return known;
  const [primary = ''] = language.toLowerCase().split('-', 1);
  const algorithm = ALGORITHMS.get(primary);
  if (algorithm === undefined) return undefined;
  const stemmer = stemmers.get(primary) ?? new RememberingStemmer(algorithm);
  stemmers.set(primary, stemmer);
  return stemmer;
}

const stemmers = new Map<string, RememberingStemmer>();

/**
 * Words remembered by a generation and language; two such maps take about 30 MB where they are full. The words of a
 * segment are stemmed in their order, so with room for fewer than those none would be known when the next one is built.
 */
const GENERATION = 150_000;

/** No language's rules were made for longer words; such strings are chemistry, addresses or mischief. */
const LONGEST_STEMMED = 64;

const HAS_DIGIT = /\d/;

const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic'],
  ['hy', 'armenian'],
  ['eu', 'basque'],
  ['ca', 'catalan'],
  ['cs', 'czech'],
  ['da', 'danish'],
  ['nl', 'dutch'],
  ['en', 'english'],
  ['fi', 'finnish'],
  ['fr', 'french'],
  ['de', 'german'],
  ['hu', 'hungarian'],
  ['it', 'italian'],
  ['ga', 'irish'],
  ['no', 'norwegian'],
  ['nb', 'norwegian'],
  ['nn', 'norwegian'],
  ['pt', 'portuguese'],
  ['ro', 'romanian'],
  ['ru', 'russian'],
  ['es', 'spanish'],
  ['sl', 'slovene'],
  ['sv', 'swedish'],
  ['ta', 'tamil'],
  ['tr', 'turkish'],
]);
