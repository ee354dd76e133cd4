import type { ArticleReply } from '../../server/schemas/replies.ts';
import type { ArticleCleaning } from '../pages/page-data.ts';
import { markedPieces } from '../text/marked-pieces.ts';
import type { NumberedHits } from '../text/numbered-hits.ts';
import { MarkedText } from './marked-text.tsx';
import { Meaning, writtenRule } from './removals.tsx';

interface Props {
  readonly article: ArticleReply;
  readonly cleaning: ArticleCleaning;
  readonly hits: NumberedHits;
}

/** The paragraphs of an article, each with its lasting address; where it is asked for, what cleaning removed between them. */
export function ArticleText({ article, cleaning, hits }: Props) {
  return (
    <div class="article-text" lang={article.language ?? undefined}>
      <Removed cleaning={cleaning} after={0} />
      {article.paragraphs.map((paragraph, i) => (
        <>
          <Paragraph paragraph={paragraph} firstHit={hits.paragraphs[i] ?? 0} />
          <Removed cleaning={cleaning} after={i + 1} />
        </>
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: ArticleReply['paragraphs'][number];
  readonly firstHit: number;
}

function Paragraph({ paragraph, firstHit }: ParagraphProps) {
  const { n, kind, text, highlights } = paragraph;
  const words = <MarkedText pieces={markedPieces(text, highlights)} firstHit={firstHit} />;
  return (
    <div class={`paragraph paragraph-${kind}`} id={`p${n}`}>
      <a class="permalink" href={`#p${n}`}>
        <span aria-hidden="true">¶</span>
        <span class="visually-hidden">Link to paragraph {n}</span>
      </a>
      {kind === 'subhead' ? <h2 dir="auto">{words}</h2> : <p dir="auto">{words}</p>}
    </div>
  );
}

interface RemovedProps {
  readonly cleaning: ArticleCleaning;
  /** How many paragraphs stand before the place. */
  readonly after: number;
}

/** The pieces removed at one place, in the document’s order: struck through, under the rule that took them. */
function Removed({ cleaning: { removals, meanings, isShown }, after }: RemovedProps) {
  if (!isShown) return null;
  return (
    <>
      {removals.map((removal, i) =>
        removal.after === after ? (
          <div class="removed" id={`removed-${i + 1}`}>
            {isBySameRule(removals[i - 1], removal) ? null : (
              <p class="removed-rule" lang="en">
                Removed as {writtenRule(removal.rule)}
                <Meaning rule={removal.rule} meanings={meanings} />
              </p>
            )}
            <p dir="auto">
              <del>{removal.text}</del>
            </p>
          </div>
        ) : null,
      )}
    </>
  );
}

type Removal = ArticleCleaning['removals'][number];

/** Lines that one rule took out one after another are told of once. */
const isBySameRule = (before: Removal | undefined, removal: Removal): boolean =>
  before?.rule === removal.rule && before.after === removal.after;
