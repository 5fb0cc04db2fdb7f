import { useState } from 'react';
import { PriorityBadge } from '../content/badge.js';
import { Inline } from '../layouts/layout.js';
import { ResizablePanes } from '../desk/resizable-panes.js';
import { Sample } from './sample.js';

export function PaneSamples() {
  return (
    <Sample name="ResizablePanes">
      <div className="sal-gallery__panes">
        <SamplePanes />
      </div>
    </Sample>
  );
}

/** Views, list and conversation, sized by the reader. */
export function SamplePanes() {
  const [sizes, setSizes] = useState<Record<string, number>>({ views: 180, list: 300, context: 220 });
  return (
    <ResizablePanes
      activePane="list"
      sizes={sizes}
      onSizesChange={setSizes}
      separatorLabel={(pane) => `Width of ${pane}`}
      sizeText={(pixels) => `${pixels} pixels`}
      panes={[
        {
          id: 'views',
          label: 'Views',
          range: { min: 140, max: 320 },
          content: <PaneText text="Needs an answer" />,
        },
        {
          id: 'list',
          label: 'Tickets',
          range: { min: 240, max: 480 },
          content: (
            <div className="sal-gallery__pane">
              <Inline>
                <PriorityBadge priority="P1" label="Critical" isShort />
                Screens on ward 3 are locked
              </Inline>
            </div>
          ),
        },
        { id: 'conversation', label: 'Conversation', content: <PaneText text="One conversation." /> },
        {
          id: 'context',
          label: 'Context',
          range: { min: 180, max: 360 },
          content: <PaneText text="Demo Hospital Alpha" />,
        },
      ]}
    />
  );
}

function PaneText({ text }: { text: string }) {
  return <p className="sal-gallery__pane">{text}</p>;
}
