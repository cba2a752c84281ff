// Peer: ws, every message sent to everybody as it comes. Stores nothing, checks nothing.
import { WebSocketServer } from 'ws';

const groups = new Map();
const server = new WebSocketServer({ port: Number(process.argv[2]), host: '127.0.0.1' });
server.on('listening', () => console.log('ready'));
server.on('connection', (socket, request) => {
  const group = new URL(request.url, 'http://localhost').searchParams.get('group');
  const members = groups.get(group) ?? new Set();
  groups.set(group, members.add(socket));
  socket.on('error', () => {});
  socket.on('close', () => members.delete(socket));
  socket.on('message', (message) => {
    for (const member of members) member.send(message);
  });
  socket.send('!');
});
