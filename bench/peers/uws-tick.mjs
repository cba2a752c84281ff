// Peer: uWebSockets.js at its best: all messages of a group within one turn of the event loop leave as one frame.
import uWS from 'uWebSockets.js';

/** uWebSockets.js corks up to 16 KiB into one write. */
const FRAME_BYTES = 15_900;

const app = uWS.App();
let pending = new Map();
app.ws('/*', {
  maxBackpressure: 16 * 1024 * 1024,
  upgrade: (res, req, context) => {
    const header = (name) => req.getHeader(`sec-websocket-${name}`);
    const data = { group: req.getQuery('group') };
    res.upgrade(data, header('key'), header('protocol'), header('extensions'), context);
  },
  open: (ws) => {
    ws.subscribe(ws.getUserData().group);
    ws.send('!', true);
  },
  message: (ws, message) => {
    const { group } = ws.getUserData();
    if (pending.size === 0) setImmediate(publish);
    const messages = pending.get(group);
    if (messages) messages.push(Buffer.from(message.slice(0)));
    else pending.set(group, [Buffer.from(message.slice(0))]);
  },
});
app.listen('127.0.0.1', Number(process.argv[2]), () => console.log('ready'));

function publish() {
  const groups = pending;
  pending = new Map();
  for (const [group, messages] of groups) {
    let from = 0;
    let bytes = 0;
    messages.forEach((message, index) => {
      if (bytes + message.length > FRAME_BYTES) {
        app.publish(group, Buffer.concat(messages.slice(from, index)), true);
        from = index;
        bytes = 0;
      }
      bytes += message.length;
    });
    app.publish(group, Buffer.concat(messages.slice(from)), true);
  }
}
