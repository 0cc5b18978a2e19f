/** A mark on a picture with the text that belongs to it, in the picture's units. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** Where a label's text begins, on which baseline, and whether a line has to lead to it. */
export interface Placed extends Labelled {
  readonly textX: number;
  readonly textY: number;
  readonly led: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LINE = 15;
/** Wide enough for the capitals of the system's typefaces at 13 px. */
const LETTER = 9;
const GAP = 4;
const RINGS = [0, 18, 34, 50, 66];

/**
 * Sets each label beside its mark where it covers neither another label nor a mark: to the right, the left,
 * above or below, and further out with a line leading to it where all of that is taken.
 */
export function placeLabels(
  marks: readonly Labelled[],
  radius: number,
  size: { width: number; height: number },
) {
  const taken: Box[] = marks.map(({ x, y }) => around(x, y, radius));
  return marks.map((mark): Placed => {
    const spots = RINGS.flatMap((ring) => sides(mark, radius, ring));
    const free = spots.find((box) => isInside(box, size) && !taken.some((other) => overlap(box, other)));
    const box = free ?? (spots[0] as Box);
    taken.push(box);
    const led = spots.indexOf(box) >= SIDES;
    return { ...mark, textX: box.left, textY: box.bottom - GAP, led };
  });
}

const SIDES = 8;

function sides({ x, y, label }: Labelled, radius: number, ring: number): Box[] {
  const width = label.length * LETTER;
  const away = radius + GAP + ring;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + LINE });
  const middle = y - LINE / 2;
  return [
    at(x + away, middle),
    at(x - away - width, middle),
    at(x + away, middle - LINE / 2 - ring),
    at(x + away, middle + LINE / 2 + ring),
    at(x - away - width, middle - LINE / 2 - ring),
    at(x - away - width, middle + LINE / 2 + ring),
    at(x - width / 2, y - away - LINE),
    at(x - width / 2, y + away),
  ];
}

const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const isInside = (box: Box, size: { width: number; height: number }) =>
  box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
