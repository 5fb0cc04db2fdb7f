import type { RouteObject } from 'react-router';
import { ArticleScreen } from './article.route.js';
import { DraftScreen } from './draft.route.js';
import { EditorialListScreen } from './editorial-list.route.js';
import { QueueScreen } from './queue.route.js';
import { RevisionScreen } from './revision.route.js';

/** Everything below `/editing`. */
export const editingRoutes: RouteObject[] = [
  { index: true, element: <EditorialListScreen /> },
  { path: 'translations/:language?', element: <QueueScreen /> },
  { path: 'articles/:id', element: <ArticleScreen /> },
  { path: 'drafts/:translationId', element: <DraftScreen /> },
  { path: 'revisions/:id', element: <RevisionScreen /> },
];
