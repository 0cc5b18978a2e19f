import { expect, it } from 'vitest';
import { placeLabels } from './labels.ts';

const size = { width: 960, height: 400 };

it('a lone label stands right of its mark', () => {
  const [placed] = placeLabels([{ x: 100, y: 100, label: 'UNMIK' }], 5, size);
  expect(placed).toMatchObject({ textX: 109, led: false });
});

it('labels of marks that lie close cover neither one another nor a mark', () => {
  const marks = ['UNFICYP', 'UNIFIL', 'UNDOF', 'UNTSO', 'MINUSCA', 'UNMISS'].map((label, at) => ({
    x: 500 + at * 4,
    y: 200 + at * 3,
    label,
  }));
  const boxes = placeLabels(marks, 5, size).map(({ textX, textY, label }) => ({
    left: textX,
    right: textX + label.length * 8,
    top: textY - 11,
    bottom: textY,
  }));
  for (const [at, box] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const apart =
        box.right <= other.left ||
        other.right <= box.left ||
        box.bottom <= other.top ||
        other.bottom <= box.top;
      expect(apart).toBe(true);
    }
    for (const { x, y } of marks) {
      expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
    }
  }
});

it('a label at the edge stays in the picture', () => {
  const [placed] = placeLabels([{ x: 955, y: 200, label: 'UNMOGIP' }], 5, size);
  expect((placed?.textX ?? 0) + 7 * 8).toBeLessThan(950);
});
