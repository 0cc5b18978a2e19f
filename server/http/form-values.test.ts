import { expect, it } from 'vitest';
import { nestedInput } from './form-values.ts';

async function read(fields: Readonly<Record<string, string>>): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return nestedInput(form);
}

it('leaves a group away of which nothing was filled in, and keeps one that was begun', async () => {
  const place = { 'place.name': '', 'place.latitude': '', 'place.longitude': '' };
  expect(await read({ quantity: '3', ...place, _command: 'offer.post' })).toEqual({ quantity: '3' });
  expect(await read({ ...place, 'place.latitude': '5' })).toMatchObject({ place: { latitude: '5' } });
  expect(await read({ 'places[0].name': '', 'places[1].name': 'Bria' })).toMatchObject({
    places: [{}, { name: 'Bria' }],
  });
});

it('refuses a row so far out that the list would fill the memory', async () => {
  for (const name of ['places[99999999].name', 'places[0].names[1000]']) {
    await expect(read({ [name]: 'Bria' })).rejects.toMatchObject({
      reason: 'input_invalid',
      issues: [{ path: name, reason: 'field.unknown' }],
    });
  }
  expect(await read({ 'places[3].name': 'Bria' })).toMatchObject({ places: { length: 4 } });
});
