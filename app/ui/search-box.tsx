import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useId } from 'react';
import { Button } from './button.tsx';

interface SearchBoxProps {
  /** What is searched, in words. */
  label: string;
  name?: string;
  defaultValue?: string | undefined;
  placeholder?: string;
  /** False where the form has a button of its own. */
  button?: boolean;
}

/** One line to search with and its button, to stand in a GET form. */
export function SearchBox({ label, name = 'q', defaultValue, placeholder, button = true }: SearchBoxProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div className="col-span-full flex min-w-0 flex-1 basis-64 items-end gap-2">
      <div className="grid min-w-0 flex-1 gap-1">
        <label htmlFor={id} className="text-small font-semibold">
          {label}
        </label>
        <input
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          maxLength={200}
          enterKeyHint="search"
          className="control"
        />
      </div>
      {button ? <Button icon={<Search aria-hidden="true" className="size-4" />}>{t`Search`}</Button> : null}
    </div>
  );
}
