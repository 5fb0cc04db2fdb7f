import { Button } from '../actions/button.js';
import { SearchButton } from '../actions/search-button.js';
import { NavLink } from '../actions/link.js';
import { ToastProvider } from '../feedback/toasts.js';
import { VisuallyHidden } from '../content/visually-hidden.js';
import { DeskLayout } from '../layouts/desk-layout.js';
import { SamplePanes } from './pane-samples.js';

/** The frame of the desk with panes in it. It brings its own landmarks. */
export function DeskGallery() {
  return (
    <ToastProvider label="Notifications of the samples" closeLabel="Close">
      <DeskLayout
        skipText="Skip to content"
        name="Salus"
        homeHref="/"
        navLabel="Main"
        nav={
          <>
            <NavLink href="/gallery/desk" isCurrent>
              Desk
            </NavLink>
            <NavLink href="/gallery">Components</NavLink>
          </>
        }
        search={<SearchButton label="Search or do something" shortcut="Ctrl K" onPress={() => {}} />}
        account={<Button variant="quiet">Demo Agent, Centre</Button>}
      >
        <VisuallyHidden>
          <h1>Desk</h1>
        </VisuallyHidden>
        <SamplePanes />
      </DeskLayout>
    </ToastProvider>
  );
}
