import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../no-such-page.js';
import { RuleScreen } from './rule-screen.js';
import { RulesScreen } from './rules-screen.js';

/** Everything below `/settings/rules`. */
export default function RulesPage(): ReactElement {
  return (
    <Routes>
      <Route index element={<RulesScreen />} />
      <Route path="new" element={<RuleScreen key="new" id={null} />} />
      <Route path=":id" element={<RuleScreen />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
