// Peer: uWebSockets.js, every message published as it comes. Stores nothing, checks nothing.
import uWS from 'uWebSockets.js';

const app = uWS.App();
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
  message: (ws, message) => void app.publish(ws.getUserData().group, message, true),
});
app.listen('127.0.0.1', Number(process.argv[2]), () => console.log('ready'));
