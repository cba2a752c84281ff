/** A picture in a window that stays above all others, or back from there. One that has just begun is waited for. */
export async function popOut(video: HTMLVideoElement | null | undefined) {
  if (document.pictureInPictureElement) return document.exitPictureInPicture();
  if (!video) return;
  if (video.readyState === HTMLMediaElement.HAVE_NOTHING)
    await new Promise((resolve) => video.addEventListener('loadedmetadata', resolve, { once: true }));
  // By then the click may be too long ago for the browser.
  await video.requestPictureInPicture().catch(() => {});
}
