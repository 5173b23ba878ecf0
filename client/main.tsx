/** Where the browser starts: styles, the page's style nonce, and the application in #root. */
import './ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import './ui/base.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepFocus } from './ui/keep-focus.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
setNonce(nonce);

const place = document.getElementById('root');
if (!place) throw new Error('The page has no #root to draw in.');
keepFocus(document);
createRoot(place).render(<App nonce={nonce} />);
