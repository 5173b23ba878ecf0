/** A choice of financial year within the years a plan may use. */
import { NativeSelect } from '@mantine/core';
import { addYears, formatFinancialYear, financialYear, type FinancialYear } from '../../shared/year.ts';

type Props = {
  label: string;
  value: FinancialYear;
  from: FinancialYear;
  years: number;
  disabled?: boolean;
  hideLabel?: boolean;
  onChange: (year: FinancialYear) => void;
};

/** The years on offer: the plan's horizon, and the chosen year wherever that lies. */
export function yearsOnOffer(from: FinancialYear, count: number, value: FinancialYear): FinancialYear[] {
  const span = Array.from({ length: Math.max(1, count) }, (_, n) => addYears(from, n));
  return span.includes(value) ? span : [...span, value].sort((a, b) => a - b);
}

export function YearField({ label, value, from, years, disabled = false, hideLabel = false, onChange }: Props) {
  return (
    <NativeSelect
      size="xs"
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={value}
      disabled={disabled}
      data={yearsOnOffer(from, years, value).map((year) => ({ value: String(year), label: formatFinancialYear(year) }))}
      onChange={(event) => onChange(financialYear(Number(event.currentTarget.value)))}
    />
  );
}
