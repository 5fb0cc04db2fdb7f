/** Where the screens of the editor are. */
export const editingPath = {
  list: '/editing',
  queue: (language: string) => `/editing/translations/${language}`,
  article: (id: string) => `/editing/articles/${id}`,
  draft: (translationId: string) => `/editing/drafts/${translationId}`,
  revision: (id: string) => `/editing/revisions/${id}`,
  comparison: (id: string, withId: string) => `/editing/revisions/${id}?with=${withId}`,
} as const;
