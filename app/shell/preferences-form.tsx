import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuGroup, menuItemClass } from '../ui/menu.tsx';
import { languages } from './languages.ts';
import { useRootData } from './root-data.ts';

/** A plain form: the whole page is read again, in the new language or look. Works without script. */
export function PreferencesForm({ children, className }: { children: ReactNode; className?: string }) {
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/preferences" className={className}>
      <input type="hidden" name="back" value={pathname + search} />
      {children}
    </form>
  );
}

/** Language, look and pictures, for a menu. */
export function PreferenceChoices() {
  const { t } = useLingui();
  const root = useRootData();
  const themes = [
    { value: 'system', label: t`As this device` },
    { value: 'light', label: t`Light` },
    { value: 'dark', label: t`Dark` },
    { value: 'contrast', label: t`High contrast` },
  ];
  return (
    <PreferencesForm>
      <MenuGroup label={<Trans>Language</Trans>}>
        {languages.map(({ locale, name }) => (
          <Choice key={locale} name="locale" value={locale} chosen={root?.locale === locale} lang={locale}>
            {name}
          </Choice>
        ))}
      </MenuGroup>
      <MenuGroup label={<Trans>Look</Trans>}>
        {themes.map(({ value, label }) => (
          <Choice key={value} name="theme" value={value} chosen={(root?.theme ?? 'system') === value}>
            {label}
          </Choice>
        ))}
        <Choice name="textOnly" value={root?.textOnly ? 'off' : 'on'} chosen={root?.textOnly ?? false}>
          <Trans>Text only, no pictures</Trans>
        </Choice>
      </MenuGroup>
    </PreferencesForm>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  chosen: boolean;
  lang?: string;
  children: ReactNode;
}

function Choice({ name, value, chosen, lang, children }: ChoiceProps) {
  return (
    <button
      name={name}
      value={value}
      lang={lang}
      aria-pressed={chosen}
      className={`${menuItemClass} cursor-pointer`}
    >
      <Check aria-hidden="true" className={chosen ? 'size-4 text-accent' : 'invisible size-4'} />
      {children}
    </button>
  );
}

/** The languages as words in a line, for the head of a public page. */
export function LanguageLine() {
  const { t } = useLingui();
  const current = useRootData()?.locale;
  return (
    <PreferencesForm>
      <div role="group" aria-label={t`Language`} className="flex flex-wrap gap-x-3 gap-y-1 text-small">
        {languages
          .filter(({ locale }) => locale !== current)
          .map(({ locale, name }) => (
            <button
              key={locale}
              name="locale"
              value={locale}
              lang={locale}
              className="min-h-6 cursor-pointer text-accent underline underline-offset-3 hover:text-accent-strong coarse:min-h-11"
            >
              {name}
            </button>
          ))}
      </div>
    </PreferencesForm>
  );
}
