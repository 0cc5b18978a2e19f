import { type ButtonHTMLAttributes, forwardRef, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonLook {
  variant?: ButtonVariant | undefined;
  small?: boolean | undefined;
}

export function buttonClass({ variant = 'secondary', small = false }: ButtonLook, extra?: string): string {
  return classNames('button', `button-${variant}`, small && 'button-small', extra);
}

interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** Why the act is not open now, in words. The button stays reachable and says it. */
  disabledReason?: string | null | undefined;
  /** Its act is on the way. */
  busy?: boolean | undefined;
  icon?: ReactNode;
}

/** A button. It submits its form unless `type` says otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, small, disabledReason, busy, icon, className, children, type = 'submit', ...rest },
  ref,
) {
  const reasonId = useId();
  const look = buttonClass({ variant, small }, className);
  if (!disabledReason) {
    return (
      <button ref={ref} type={type} className={look} aria-busy={busy || undefined} {...rest}>
        {icon}
        {children}
      </button>
    );
  }
  return (
    <span className="inline-grid justify-items-start gap-1">
      <button ref={ref} type="button" className={look} aria-disabled="true" aria-describedby={reasonId}>
        {icon}
        {children}
      </button>
      <span id={reasonId} className="max-w-[40ch] text-small text-muted">
        {disabledReason}
      </span>
    </span>
  );
});
