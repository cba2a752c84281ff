// Peer: Socket.IO 4, texts, a room for each group. Stores nothing, checks nothing.
import { Server } from 'socket.io';

const io = new Server({ transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  const { group } = socket.handshake.query;
  socket.join(group);
  socket.on('m', (text) => io.to(group).emit('m', text));
});
io.listen(Number(process.argv[2]), { hostname: '127.0.0.1' });
io.httpServer.on('listening', () => console.log('ready'));
if (io.httpServer.listening) console.log('ready');
