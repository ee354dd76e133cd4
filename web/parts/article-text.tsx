import type { ArticleReply, CleaningReply } from '../../server/schemas/replies.ts';
import { markedPieces } from '../text/marked-pieces.ts';
import type { NumberedHits } from '../text/numbered-hits.ts';
import { MarkedText } from './marked-text.tsx';
import { writtenRule } from './removals.tsx';

interface Props {
  readonly article: ArticleReply;
  readonly removals: CleaningReply['removals'];
  readonly hits: NumberedHits;
}

/** The paragraphs of an article, each with its lasting address; pieces cleaning removed stand struck where they stood. */
export function ArticleText({ article, removals, hits }: Props) {
  return (
    <div class="article-text" lang={article.language ?? undefined}>
      <Removed removals={removals} after={0} />
      {article.paragraphs.map((paragraph, i) => (
        <>
          <Paragraph paragraph={paragraph} firstHit={hits.paragraphs[i] ?? 0} />
          <Removed removals={removals} after={i + 1} />
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

/** Hidden until “Show what cleaning removed” is open. */
function Removed({ removals, after }: { readonly removals: Props['removals']; readonly after: number }) {
  return (
    <>
      {removals.map((removal, i) =>
        removal.after === after ? (
          <p class="removed" id={`removed-${i + 1}`} dir="auto">
            <span class="removed-rule">Removed: {writtenRule(removal.rule)}</span> <del>{removal.text}</del>
          </p>
        ) : null,
      )}
    </>
  );
}
