import { documentOf } from '../parts/document.tsx';
import type { ApiOperation, ApiPage, ApiParameter, Assets } from './page-data.ts';

/** The page at `/docs`: the API for people, made from what describes it to programs. */
export function renderApiPage({ version, shared, operations }: ApiPage, assets: Assets): string {
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
        <section>
          <h2 id="shared">What every search takes</h2>
          <Parameters parameters={shared} />
        </section>
        {operations.map((operation) => (
          <Operation operation={operation} />
        ))}
      </div>
    ),
  });
}

function Operation({ operation }: { readonly operation: ApiOperation }) {
  const { method, path, summary, shared, parameters, types, faults } = operation;
  return (
    <section>
      <h2 id={`${method} ${path}`.replaceAll(NOT_IN_IDS, '-')}>
        <code>
          {method} {path}
        </code>
      </h2>
      <p>{summary}.</p>
      {shared.length === 0 ? null : (
        <p>
          Takes, <a href="#shared">as every search</a>: <code>{shared.join(', ')}</code>.
        </p>
      )}
      <Parameters parameters={parameters} />
      <p>
        Answers {types.join(', ')}
        {faults.length === 0 ? '' : `; may refuse with ${faults.join(', ')}`}.
      </p>
    </section>
  );
}

function Parameters({ parameters }: { readonly parameters: readonly ApiParameter[] }) {
  if (parameters.length === 0) return null;
  return (
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
  );
}

const NOT_IN_IDS = /[^A-Za-z\d]+/g;
