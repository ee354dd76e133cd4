import { documentOf } from '../parts/document.tsx';
import type { Assets, ErrorCodesPage } from './page-data.ts';

/** The page at `/docs/errors`, where the `type` of every error leads. */
export function renderErrorCodesPage({ codes }: ErrorCodesPage, assets: Assets): string {
  return documentOf({
    title: 'Errors',
    kind: 'docs',
    assets,
    isIndexed: true,
    canonical: '/docs/errors',
    children: (
      <div class="help">
        <h1>Errors</h1>
        <p class="standfirst">
          An error carries a code that never changes, a message that says what is wrong, and a hint at what to do.
          Programs go by the code.
        </p>
        <dl class="forms">
          {codes.map(({ code, status, title }) => (
            <div class="form" id={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>
                {title} ({status}).
              </dd>
            </div>
          ))}
        </dl>
      </div>
    ),
  });
}
