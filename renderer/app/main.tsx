import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { createRoot } from 'react-dom/client';
import '../ui/styles.css';
import { App } from './App.tsx';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
createRoot(place).render(<App />);
