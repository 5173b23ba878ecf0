/** The words by which lists say tenure, and what each is taken to mean. */
import { Page } from '../ui/page.tsx';
import { DataTabs } from '../estate/data-tabs.tsx';
import { EditorsOnly } from '../estate/editors-only.tsx';
import { shippedTenureWords } from '../../shared/import/tenure-words.ts';
import { DataTable } from '../ui/data-table.tsx';
import { tenureMeaningWords } from './tenure-meaning.ts';

const lead = 'What lists call things, and what it means here. A word that is not in this table is never guessed at: it is put to you.';

export function WordsPage() {
  return (
    <Page title="Words" lead={lead}>
      <DataTabs />
      <EditorsOnly does="They say what the words of a list mean.">
        <DataTable
          caption="Words for tenure"
          columns={[
            { key: 'word', label: 'Word in a list' },
            { key: 'meaning', label: 'Taken to mean' },
          ]}
          rows={Object.entries(shippedTenureWords).map(([word, meaning]) => ({ key: word, cells: [word, tenureMeaningWords(meaning)] }))}
        />
      </EditorsOnly>
    </Page>
  );
}
