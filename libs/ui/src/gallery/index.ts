import './gallery.css';

export { Gallery } from './gallery.js';
export { DeskGallery } from './desk-gallery.js';
