import { it } from 'vitest';
import { journey } from './support/journey.ts';
import { poorDay } from './support/poor-day.ts';

journey('two phones and a laptop on poor links', (told) => {
  it('lose nothing of what was written, without anybody’s doing', async () => {
    const { seconds } = await poorDay(told, { messages: 50, cuts: 6, cutMs: 30_000, patienceMs: 300_000 });
    console.log(`two phones and a laptop: 50 messages and a photo, 6 cuts of 30 s, ${seconds} s`);
  }, 900_000);
});
