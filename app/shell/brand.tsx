/** The portal's mark; its name is said beside it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <g fill="none" stroke="currentColor" strokeWidth="3.4" strokeLinecap="round">
        <path d="M17.2 9.9a8.4 8.4 0 1 0 0 12.2" />
        <path d="M14.8 22.1a8.4 8.4 0 1 0 0-12.2" opacity=".6" />
      </g>
    </svg>
  );
}
