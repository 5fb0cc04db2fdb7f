import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { EDITOR_ROLES } from '../editing/editing.policy.js';
import { Access } from '../platform/access/access.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { RemoveSynonyms, SaveSynonyms } from './save-synonyms.js';
import { NoteSearch, type NoteSearchInput } from './note-search.js';
import { SearchGapQueries } from './search-gaps.queries.js';
import type { RemoveSynonymsInput, SaveSynonymsInput } from './synonyms.inputs.js';
import { SynonymQueries } from './synonyms.queries.js';

/** What editors do so that searches find. */
@Resolver()
export class WordingResolver {
  constructor(
    private readonly groups: SynonymQueries,
    private readonly gaps: SearchGapQueries,
    private readonly save: SaveSynonyms,
    private readonly remove: RemoveSynonyms,
    private readonly note: NoteSearch,
  ) {}

  @Access(EDITOR_ROLES)
  @Query('synonyms')
  synonyms(@Context() { actor }: RequestContext) {
    return this.groups.list(actor);
  }

  @Access(EDITOR_ROLES)
  @Query('searchGaps')
  searchGaps(
    @Args() { first, after }: { first: number; after?: string | null },
    @Context() { actor }: RequestContext,
  ) {
    return this.gaps.page(actor, first, after ?? null);
  }

  @Access(EDITOR_ROLES)
  @Mutation('saveSynonyms')
  async saveSynonyms(@Args('input') input: SaveSynonymsInput, @Context() { actor }: RequestContext) {
    return this.groups.existing(actor, await this.save.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('removeSynonyms')
  removeSynonyms(@Args('input') input: RemoveSynonymsInput, @Context() { actor }: RequestContext) {
    return this.remove.execute(actor, input);
  }

  @Access('EVERYONE')
  @Mutation('noteSearch')
  noteSearch(@Args('input') input: NoteSearchInput) {
    return this.note.execute(input);
  }
}
