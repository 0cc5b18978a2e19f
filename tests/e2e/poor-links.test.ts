import { it } from 'vitest';
import { journey } from './support/journey.ts';
import { poorDay } from './support/poor-day.ts';

journey('two phones and a laptop on poor links', (told) => {
  it('lose nothing of what was written, without anybody’s doing', async () => {
    const { seconds } = await poorDay(told, { messages: 12, cuts: 3, cutMs: 3_000, patienceMs: 90_000 });
    console.log(`two phones and a laptop: 12 messages and a photo, 3 cuts of 3 s, ${seconds} s`);
  });
});
