interface ShareProps {
  value: number;
  /** The longest bar of the column. */
  of: number;
}

/** A figure as a bar beside itself: the picture of a table's column. */
export function Share({ value, of }: ShareProps) {
  const width = of > 0 ? Math.round((value / of) * 1000) / 10 : 0;
  return (
    <svg aria-hidden="true" className="block h-3 w-full min-w-20 rounded-sm bg-fill rtl:-scale-x-100">
      <rect width={`${width}%`} height="100%" rx="2" className="fill-accent" />
    </svg>
  );
}
