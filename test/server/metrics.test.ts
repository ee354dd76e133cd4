import { expect } from 'chai';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { exposition } from '../../server/metrics/exposition.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

describe('GET /metrics', () => {
  it('counts requests by route, method and status, and how long they took', async () => {
    const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });
    await request(app).get('/api/v1/count?q=bridge');
    await request(app).get('/api/v1/count?q=%22');
    await request(app).get('/api/v1/articles/bridge000001');
    await request(app).get('/api/v1/articles/bridge000002');
    await request(app).get('/nowhere/at/all');

    const { text, headers } = await request(app).get('/metrics');

    expect(headers['content-type']).to.equal('text/plain; version=0.0.4; charset=utf-8');
    const lines = text.split('\n');
    expect(lines).to.include.members([
      '# TYPE newsmorgue_http_requests_total counter',
      'newsmorgue_http_requests_total{route="/api/v1/count",method="GET",status="200"} 1',
      'newsmorgue_http_requests_total{route="/api/v1/count",method="GET",status="400"} 1',
      'newsmorgue_http_requests_total{route="/api/v1/articles/:id",method="GET",status="200"} 2',
      'newsmorgue_http_requests_total{route="none",method="GET",status="404"} 1',
      '# TYPE newsmorgue_http_request_duration_seconds histogram',
      'newsmorgue_http_request_duration_seconds_bucket{route="/api/v1/count",le="+Inf"} 2',
      'newsmorgue_http_request_duration_seconds_count{route="/api/v1/count"} 2',
      'newsmorgue_index_ready 1',
      'newsmorgue_index_version 7',
      'newsmorgue_index_articles 3',
      'newsmorgue_index_paragraphs 5',
    ]);
    expect(text).to.match(/^newsmorgue_event_loop_delay_seconds\{quantile="0\.99"\} \d/m);
    expect(text).to.match(/^process_resident_memory_bytes \d{6,}$/m);
  });

  it('never tells what was searched for', async () => {
    const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });
    await request(app).get('/api/v1/search?q=lighthouse');
    await request(app).get('/lighthouse');

    expect((await request(app).get('/metrics')).text).not.to.include('lighthouse');
  });

  it('is answered before the index is open', async () => {
    const desk = fakeDesk();
    desk.ready = false;

    const { status, text } = await request(createApp({ desk, archive: fakeArchive() })).get('/metrics');

    expect(status).to.equal(200);
    expect(text).to.include('newsmorgue_index_ready 0\n').and.not.to.include('newsmorgue_index_version');
  });

  it('refuses parameters, and strangers’ names for this machine', async () => {
    const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

    expectProblem(await request(app).get('/metrics?format=json'), 'unknown-parameter');
    expectProblem(await request(app).get('/metrics').set('Host', 'evil.example'), 'unknown-host');
  });
});

describe('figures as Prometheus reads them', () => {
  it('keep any label on its line', () => {
    const family = { name: 'a', help: 'A.', type: 'gauge', samples: [{ labels: { b: '"\\\n' }, value: 1.5 }] } as const;

    expect(exposition([family])).to.equal('# HELP a A.\n# TYPE a gauge\na{b="\\"\\\\\\n"} 1.5\n');
  });
});
