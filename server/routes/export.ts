import type { Response, Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { EXPORTS, exportPieces } from '../formats/export/export-pieces.ts';
import { presentMethods } from '../formats/export/methods-json.ts';
import { fileName } from '../formats/file-name.ts';
import { originOf } from '../origin.ts';
import { packageVersion } from '../package-root.ts';
import { replyJson } from '../reply.ts';
import { exportAddress } from '../schemas/addresses.ts';
import { askOf } from '../schemas/ask.ts';
import { exportRequest, type MethodsReply } from '../schemas/export.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { stream } from '../stream.ts';
import { resource } from './resource.ts';

/**
 * GET /api/v1/export: all that is found, streamed; with `methods`, how it was made. What a file would not hold without
 * breaking its format (JSON lines, CSV, RIS) stands in headers as well, so that a whole file can be told from a cut one.
 */
export function exportRoute(desk: Desk): Router {
  const software = `Newsmorgue ${packageVersion()}`;
  return resource('/api/v1/export', async (request, response) => {
    const asked = readParameters(rawParameters(request.originalUrl), exportRequest);
    const ask = askOf(asked);
    if (asked.methods !== undefined) {
      const found = await desk.count(ask);
      replyJson(request, response, presentMethods(found, asked, { now: new Date(), software }));
      return;
    }
    const whole = await desk.wholeResult(ask, asked.sort);
    const methods = presentMethods(whole, asked, { now: new Date(), software });
    setHeaders(response, methods, exportAddress(asked));
    if (request.method === 'HEAD') response.end();
    else await stream(response, exportPieces(asked.format, methods, whole.hits, originOf(request)));
  });
}

function setHeaders(response: Response, methods: MethodsReply, address: string): void {
  const { type, extension } = EXPORTS[methods.format];
  response.set({
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Disposition': `attachment; filename="${fileName(methods.query.text, methods.index.version, extension)}"`,
    Link: `<${address}&methods>; rel="describedby"; type="application/json"`,
    'Newsmorgue-Index-Version': methods.index.version,
    'Newsmorgue-Records': String(methods.records),
  });
}
