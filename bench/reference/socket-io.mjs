import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** Raw Socket.IO as its own guide writes it: what is posted goes to the room and is acknowledged. Stores nothing. */
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
let seq = 0;

io.on('connection', (socket) => {
  void socket.join('room');
  socket.on('command', ({ input, requestId }, acknowledge) => {
    seq += 1;
    const at = new Date().toISOString();
    io.to('room').emit('events', {
      stream: `channel:${input.channelId}`,
      events: [{ seq, type: 'message.posted', at, data: { requestId, html: input.body } }],
    });
    acknowledge({ ok: true, result: { seq } });
  });
});
http.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${http.address().port}`));
process.once('SIGTERM', () => process.exit(0));
