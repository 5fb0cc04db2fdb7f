import { Injectable } from '@nestjs/common';
import { checkMessage, checkText, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { CommentEntity } from './article.entity.js';
import type { CommentInput, ResolveCommentInput } from './editing.inputs.js';
import { EditorialFrame } from './editorial-change.js';
import { factsOf } from './publication.js';

const MAX_QUOTE = 500;

/** Says something about a revision, or about some words of it, to the colleagues. */
@Injectable()
export class CommentOnRevision {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the revision. */
  execute(actor: Actor, input: CommentInput): Promise<string> {
    if (!isId(input.revisionId)) throw notFound('revisionId');
    const quote = tidyText(input.quote ?? '') || null;
    refuse([
      checkMessage(input.body),
      quote === null ? null : checkText('quote', quote, { max: MAX_QUOTE, singleLine: false }),
    ]);
    return this.frame.run(
      actor,
      'commentOnRevision',
      input,
      input.revisionId,
      async ({ articles, editor, now, record }) => {
        const { article, translation, revision } = await articles.revision(input.revisionId);
        await articles.insert(
          Object.assign(new CommentEntity(), {
            id: newId(),
            revisionId: revision.id,
            authorId: editor.userId,
            quote,
            body: tidyText(input.body),
            createdAt: now,
            resolvedBy: null,
            resolvedAt: null,
          } satisfies CommentEntity),
        );
        await record('ARTICLE_COMMENTED', article.id, factsOf(translation, revision));
      },
    );
  }
}

/** Says that what a comment asked for is done. */
@Injectable()
export class ResolveComment {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the comment. */
  execute(actor: Actor, input: ResolveCommentInput): Promise<string> {
    if (!isId(input.commentId)) throw notFound('commentId');
    return this.frame.run(
      actor,
      'resolveComment',
      input,
      input.commentId,
      async ({ articles, editor, now, tx, record }) => {
        const { manager } = tx;
        const comment = await manager.findOneBy(CommentEntity, { id: input.commentId });
        if (!comment) throw notFound('commentId');
        const { article, translation, revision } = await articles.revision(comment.revisionId);
        if (comment.resolvedAt) return;
        await manager.update(
          CommentEntity,
          { id: comment.id },
          { resolvedBy: editor.userId, resolvedAt: now },
        );
        await record('ARTICLE_COMMENT_RESOLVED', article.id, factsOf(translation, revision));
      },
    );
  }
}
