/** One thing to choose. `id` is the value, the domain's own word (`P1`, `de`). */
export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  description?: string | undefined;
  isDisabled?: boolean | undefined;
  /** BCP 47 language of the label where it is not the page's, e.g. in a list of languages. */
  lang?: string | undefined;
}

/** Options under a heading. */
export interface OptionSection<Id extends string = string> {
  title: string;
  options: readonly Option<Id>[];
}
