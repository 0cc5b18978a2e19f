import { Link as RouteLink, type LinkProps as RouteLinkProps } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';
import { classNames } from './class-names.ts';

interface LinkProps extends RouteLinkProps {
  /** `plain` shows its underline only under the pointer: for names in lists and tables. */
  look?: 'text' | 'plain' | undefined;
}

export function Link({ look = 'text', className, ...rest }: LinkProps) {
  return (
    <RouteLink
      className={classNames(look === 'plain' && 'no-underline hover:underline', className)}
      {...rest}
    />
  );
}

/** A link that stands where a button would: it goes somewhere and changes nothing. */
export function ButtonLink({
  variant,
  small,
  icon,
  className,
  children,
  ...rest
}: RouteLinkProps & ButtonLook & { icon?: ReactNode }) {
  return (
    <RouteLink className={buttonClass({ variant, small }, className)} {...rest}>
      {icon}
      {children}
    </RouteLink>
  );
}
