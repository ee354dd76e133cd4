import { documentOf } from '../parts/document.tsx';
import type { ApiOperation, ApiPage, Assets } from './page-data.ts';

/** The page at `/docs`: the API for people, made from what describes it to programs. */
export function renderApiPage({ version, operations }: ApiPage, assets: Assets): string {
  return documentOf({
    title: 'The API',
    kind: 'docs',
    assets,
    isIndexed: true,
    canonical: '/docs',
    children: (
      <div class="help">
        <h1>The API</h1>
        <p class="standfirst">
          Everything the pages show can be had by programs, of Newsmorgue {version}. Replies are JSON unless said
          otherwise; HEAD works wherever GET does; what can go wrong is listed by <a href="/docs/errors">its code</a>.
          For programs the same is at <a href="/openapi.json">/openapi.json</a>.
        </p>
        {operations.map((operation) => (
          <Operation operation={operation} />
        ))}
      </div>
    ),
  });
}

function Operation({ operation }: { readonly operation: ApiOperation }) {
  const { method, path, summary, parameters, types, faults } = operation;
  return (
    <section>
      <h2 id={`${method} ${path}`.replaceAll(NOT_IN_IDS, '-')}>
        <code>
          {method} {path}
        </code>
      </h2>
      <p>{summary}.</p>
      {parameters.length === 0 ? null : (
        <dl class="forms">
          {parameters.map(({ name, description, isRequired }) => (
            <div class="form">
              <dt>
                <code>{name}</code>
                {isRequired ? ' (required)' : ''}
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        Answers {types.join(', ')}
        {faults.length === 0 ? '' : `; may refuse with ${faults.join(', ')}`}.
      </p>
    </section>
  );
}

const NOT_IN_IDS = /[^A-Za-z\d]+/g;
