// The one door to uWebSockets.js. Nothing else imports the package: its binary reads the limit below once, while it loads.

import type { ListenOptions } from 'uWebSockets.js';

export type * from 'uWebSockets.js';

// Bytes of request line and headers; beyond it the binary answers 431. Its own default of 4 KB is less than a browser's
// cookies may weigh. An operator's own value wins.
process.env['UWS_HTTP_MAX_HEADERS_SIZE'] ??= '16384';

const uws = await import('uWebSockets.js');

export const { App, SSLApp, DISABLED, us_listen_socket_close, us_socket_local_port } = uws;

/** For `listen`: a port that is taken is refused. Without it two processes silently share the port, and its clients. */
export const EXCLUSIVE_PORT: ListenOptions = 1; // LIBUS_LISTEN_EXCLUSIVE_PORT; the enum exists in the types alone

// Stops `uWebSockets: 20` in every response. The call is in no documentation and no type; a version without it goes on
// advertising itself, which test/uws-fetch.test.ts notices.
(uws as { _cfg?: (key: string) => void })._cfg?.('999999990007');
