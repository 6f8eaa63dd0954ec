import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/global.css';
import './ui/buttons.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { keepFocus } from './app/keep-focus';
import { nameMissingParts } from './app/missing-parts';
import { router } from './app/router';
import { startTexts } from './texts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has lost its #root');
nameMissingParts();
keepFocus();
await startTexts();

createRoot(place).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
