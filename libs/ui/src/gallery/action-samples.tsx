import { Button } from '../actions/button.js';
import { IconButton } from '../actions/icon-button.js';
import { Link, LinkButton, NavLink } from '../actions/link.js';
import { Icon } from '../icons/icon.js';
import { ICON_SHAPES, type IconName } from '../icons/icon-shapes.js';
import { Keys } from '../content/keys.js';
import { Inline, Stack } from '../layouts/layout.js';
import { Sample } from './sample.js';

const VARIANTS = ['primary', 'secondary', 'quiet', 'danger'] as const;

export function ActionSamples() {
  return (
    <>
      <Sample name="Button">
        <Inline gap={3}>
          <Button variant="primary">Send reply</Button>
          <Button>Save draft</Button>
          <Button variant="quiet">Cancel</Button>
          <Button variant="danger">Delete draft</Button>
        </Inline>
        <Inline gap={3}>
          {VARIANTS.map((variant) => (
            <Button key={variant} variant={variant} isPending pendingLabel="Sending">
              Sending
            </Button>
          ))}
        </Inline>
        <Inline gap={3}>
          {VARIANTS.map((variant) => (
            <Button key={variant} variant={variant} isDisabled>
              Disabled
            </Button>
          ))}
        </Inline>
        <Inline gap={3}>
          <Button size="small" icon="plus">
            Small
          </Button>
          <Button icon="reply">Medium</Button>
          <Button size="large" variant="primary" icon="phone">
            Large, for emergencies
          </Button>
        </Inline>
      </Sample>
      <Sample name="LinkButton">
        <Inline gap={3}>
          <LinkButton href="#actions" variant="danger" size="large" icon="warning">
            Report an incident now
          </LinkButton>
          <LinkButton href="#actions" size="large">
            Ask a question
          </LinkButton>
        </Inline>
      </Sample>
      <Sample name="IconButton">
        <Inline gap={2}>
          <IconButton icon="reply" label="Reply" shortcut="r" />
          <IconButton icon="note" label="Write a note" shortcut="n" />
          <IconButton icon="filter" label="Filter" variant="bordered" />
          <IconButton icon="escalate" label="Escalate" isDisabled />
        </Inline>
      </Sample>
      <Sample name="Link">
        <p>
          Text with <Link href="#actions">a link inside</Link>, and{' '}
          <Link href="https://www.first.org/tlp/" newTabText="(opens in a new tab)">
            one that leaves
          </Link>
          .
        </p>
        <p>
          <Link href="#actions" variant="quiet">
            A quiet link in a list
          </Link>
        </p>
      </Sample>
      <Sample name="NavLink">
        <nav aria-label="Sample across">
          <Inline>
            <NavLink href="#actions" isCurrent>
              Guidance
            </NavLink>
            <NavLink href="#actions">My tickets</NavLink>
          </Inline>
        </nav>
        <nav aria-label="Sample down" className="sal-nav-column">
          <Stack gap={1}>
            <NavLink href="#actions" icon="inbox" count="12" countLabel="12 tickets" isCurrent>
              Needs an answer
            </NavLink>
            <NavLink href="#actions" icon="escalate" count="2" countLabel="2 tickets">
              Escalated to us
            </NavLink>
          </Stack>
        </nav>
      </Sample>
      <Sample name="Keys">
        <Inline>
          <Keys keys="Ctrl K" />
          <Keys keys="j" />
          <Keys keys="?" />
        </Inline>
      </Sample>
      <Sample name="Icon">
        <div className="sal-gallery__swatches">
          {(Object.keys(ICON_SHAPES) as IconName[]).map((name) => (
            <Inline key={name}>
              <Icon name={name} />
              <span>{name}</span>
            </Inline>
          ))}
        </div>
      </Sample>
    </>
  );
}
