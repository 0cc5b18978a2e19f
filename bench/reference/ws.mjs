import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

/**
 * Raw `ws` that stores nothing and builds each frame once: the same bytes go to every socket of the room. It
 * speaks as much of Socket.IO's protocol as the bench's client asks for.
 */
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const room = new Set();
let seq = 0;

server.on('connection', (socket) => {
  socket.send('0{}');
  socket.on('close', () => room.delete(socket));
  socket.on('message', (bytes) => {
    const text = Buffer.from(bytes).toString();
    if (text === '40') {
      room.add(socket);
      return socket.send('40{"sid":"0"}');
    }
    const at = text.indexOf('[');
    const [, { input, requestId }] = JSON.parse(text.slice(at));
    seq += 1;
    const event = {
      seq,
      type: 'message.posted',
      at: new Date().toISOString(),
      data: { requestId, html: input.body },
    };
    const body = `42${JSON.stringify(['events', { stream: `channel:${input.channelId}`, events: [event] }])}`;
    const frame = framed(Buffer.from(body));
    for (const member of room) member._socket.write(frame);
    socket.send(`43${text.slice(2, at)}[{"ok":true,"result":{"seq":${seq}}}]`);
  });
});
http.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${http.address().port}`));
process.once('SIGTERM', () => process.exit(0));

/** One unmasked text frame. */
function framed(payload) {
  const head = Buffer.alloc(payload.length < 126 ? 2 : 4);
  head[0] = 0x81;
  head[1] = payload.length < 126 ? payload.length : 126;
  if (head.length > 2) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}
